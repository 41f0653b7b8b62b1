const compilers = {
  linux: 'python3, make and g++ (Debian and Ubuntu: apt-get install -y python3 make g++)',
  darwin: 'the Xcode Command Line Tools (xcode-select --install)',
  win32: 'Python 3 and the Visual Studio Build Tools with "Desktop development with C++"',
};

/**
 * What to do after npm failed.
 * @param {string} output npm's output
 * @returns {string} one sentence
 */
export function installRemedy(output, platform = process.platform) {
  const tools =
    platform === 'darwin' || platform === 'win32' ? compilers[platform] : compilers.linux;
  const compile = `Native code has to be compiled on this machine: install ${tools}, then start again.`;
  if (/ENOSPC/.test(output)) return 'The disk is full: make room, then start again.';
  if (
    /not found: (make|g\+\+|cc)|find any Python|xcode-select|find any Visual Studio/i.test(output)
  ) {
    return compile;
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'The package registry could not be reached: check the network or the proxy settings of npm, then start again.';
  }
  if (/gyp ERR|node-gyp|prebuild-install/.test(output)) return compile;
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'This user may not write node_modules: give the user that right, or remove the folder, then start again.';
  }
  if (/EUSAGE/.test(output)) {
    return 'package.json and package-lock.json do not agree: take both from the same version of Vitrine.';
  }
  return 'What npm says about it stands above.';
}

/**
 * Whether `npm ci` refused only because optional packages for other platforms have no version in
 * the lockfile, as happens when their registry lacks them; `npm install` accepts that.
 * @param {string} output npm's output
 */
export function lacksOtherPlatforms(output) {
  const amiss = output.match(/(Missing|Invalid): .*$/gm) ?? [];
  return amiss.length > 0 && amiss.every((line) => /^Missing: \S+@ from lock file$/.test(line));
}
