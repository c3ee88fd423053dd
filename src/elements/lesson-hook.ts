import type { ScriptRunner } from '../core/lessons/script-runner.js';

/** @param address of the document in which scripts run. @param place where its frame is put. */
export type CreateScriptRunner = (address: string, place: Node) => ScriptRunner;

let load: (() => Promise<CreateScriptRunner>) | undefined;

/** Says what scripts of lessons are run by; only the first time counts. `ws-inspector/define` names the browser's own. */
export function useScriptRunner(create: () => Promise<CreateScriptRunner>): void {
  load ??= create;
}

/** @throws Error when nobody has said what scripts are run by, or it could not be loaded. */
export async function createScriptRunner(address: string, place: Node): Promise<ScriptRunner> {
  if (load === undefined) throw new Error('Import ws-inspector/define before a lesson is run.');
  return (await load())(address, place);
}
