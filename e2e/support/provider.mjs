/**
 * A real OpenID Connect provider in a separate process; it accepts any user name. PORT: its port;
 * CALLBACK: allowed redirect address; CLIENT_ID and CLIENT_SECRET: the site's.
 */
import { Provider } from 'oidc-provider';

const port = Number(process.env.PORT);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
      redirect_uris: [process.env.CALLBACK ?? ''],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'email'] },
  cookies: { keys: ['one-for-the-tests'] },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, email: 'e2e-shared@provider.example', email_verified: true }),
  }),
});

provider.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
