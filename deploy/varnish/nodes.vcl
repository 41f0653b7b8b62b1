# What differs from site to site; vitrine.vcl includes this file.

# A node is in use while it is ready: its renderers run and its database answers.
probe ready {
    .request =
        "GET /readyz HTTP/1.1"
        "Host: localhost"
        "Connection: close";
    .interval = 2s;
    .timeout = 2s;
    .window = 4;
    .threshold = 2;
    .initial = 2;
}

# The nodes: HOST and PORT of each. Uploads and imports may take ten minutes.
backend node1 {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = ready;
    .connect_timeout = 2s;
    .first_byte_timeout = 610s;
    .between_bytes_timeout = 60s;
}

# backend node2 {
#     .host = "10.0.0.12";
#     .port = "3000";
#     .probe = ready;
#     .connect_timeout = 2s;
#     .first_byte_timeout = 610s;
#     .between_bytes_timeout = 60s;
# }

sub vcl_init {
    new nodes = directors.round_robin();
    nodes.add_backend(node1);
    # nodes.add_backend(node2);

    # Staff stay with one node while it is in use, so that they see at once what they changed.
    new nodes_of_staff = directors.hash();
    nodes_of_staff.add_backend(node1, 1.0);
    # nodes_of_staff.add_backend(node2, 1.0);
}

# Who may purge: the nodes, whose jobs processes send what became stale (PURGE_URLS).
acl purgers {
    "127.0.0.1";
    "::1";
    # "10.0.0.0"/24;
}

# What stands before Varnish and ends TLS, such as nginx. Its X-Forwarded-For is believed; without the
# PROXY protocol Varnish sees its address instead of the reader's.
acl tls_proxies {
    "127.0.0.1";
    "::1";
}
