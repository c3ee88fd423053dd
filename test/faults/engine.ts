/** A page of a browser, however it is driven. */
export interface EnginePage {
  /** The value of an expression, awaited; it has to be one that JSON can say. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks what has a role and a name, as a person would. */
  click(role: string, name: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser. */
export interface Engine {
  readonly name: EngineName;
  /** As in “Chromium 156.0.8078.79”. */
  readonly version: string;
  /** How many pages may work at once. */
  readonly pages: number;
  open(url: string): Promise<EnginePage>;
  close(): Promise<void>;
}

/** The three engines that there are. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** So long an element is looked for before a click or a text fails, in milliseconds. */
export const FIND_TIMEOUT = 8000;

/** The expression that waits for an element and gives it. */
export function findExpression(role: string, name: string): string {
  return `faultKit.waitFor(${JSON.stringify(role)}, ${JSON.stringify(name)}, ${String(FIND_TIMEOUT)})`;
}

/** Puts a text into what has a role and a name, as if it was pasted over what is there. */
export async function fill(
  page: EnginePage,
  role: string,
  name: string,
  text: string,
): Promise<void> {
  await page.evaluate(
    `${findExpression(role, name)}.then((field) => { faultKit.fill(field, ${JSON.stringify(text)}); })`,
  );
}
