/** The parts of the Trusted Types API that are used. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<ScriptPolicies['createPolicy']> | undefined;

/**
 * The `Worker` class for the scripts of this package, also on pages that require trusted script
 * URLs (Trusted Types §4.1): it has a policy for that, `ws-inspector`.
 *
 * Callers must name it `Worker`: bundlers look for `new Worker(new URL(…))`. That throws a
 * TypeError where the page requires trusted URLs and does not allow the policy.
 */
export function trustedWorker(): new (url: URL, options?: WorkerOptions) => Worker {
  return class extends Worker {
    constructor(url: URL, options?: WorkerOptions) {
      super(trusted(url), options);
    }
  };
}

function trusted(url: URL): URL {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  policy ??= trustedTypes?.createPolicy('ws-inspector', { createScriptURL: (own) => own });
  return (policy?.createScriptURL(url.href) as URL | undefined) ?? url;
}
