const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const echoMilliseconds = 1500;

/**
 * Lets the program that we are about to become end in its own order. One Ctrl-C arrives more than once (from the terminal and
 * again from npm): the echoes are not a second wish. Until the program listens itself, and when asked again later, we end at once.
 */
export function settleSignals() {
  let first;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      const alone = process.listenerCount(signal) === 1;
      if (first === undefined && alone) process.exit(code);
      first ??= Date.now();
      if (Date.now() - first > echoMilliseconds) process.exit(code);
    });
  }
}
