/**
 * Gives exceptions that scripts make a stack: Chromium has none for `new DOMException()`, and
 * without it the line at which a simulated socket threw would be unknown.
 */
export function traceExceptions(scope: { DOMException: typeof DOMException }): void {
  const { captureStackTrace } = Error as { captureStackTrace?: (error: object) => void };
  if (captureStackTrace === undefined) return;
  scope.DOMException = new Proxy(scope.DOMException, {
    construct: (target, args, newTarget) => {
      const exception = Reflect.construct(target, args, newTarget) as object;
      captureStackTrace(exception);
      return exception;
    },
  });
}
