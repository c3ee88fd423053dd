/** Thrown for an invalid query parameter; its message is a sentence that names it. */
export class ParameterError extends Error {
  override name = 'ParameterError';
}

/** The range of a numeric parameter. */
export interface NumberRule {
  /** Used when the parameter is absent or empty. */
  default: number;
  /** Smallest value allowed. */
  min: number;
  /** Largest value allowed. */
  max: number;
  /** Whether 0.5 is allowed. Default false. */
  fraction?: boolean;
}

/** The part of `URLSearchParams` that is used here. */
export interface Query {
  get(name: string): string | null;
}

/** Reads the query of a handshake. Every method throws `ParameterError` for an invalid value. */
export class Parameters {
  readonly #query: Query;

  constructor(query: Query) {
    this.#query = query;
  }

  /** Empty when the parameter is absent. */
  text(name: string): string {
    return this.#query.get(name) ?? '';
  }

  number(name: string, { default: fallback, min, max, fraction = false }: NumberRule): number {
    const text = this.text(name).trim();
    if (text === '') return fallback;
    const value = Number(text);
    if (!(value >= min && value <= max) || !(fraction || Number.isInteger(value))) {
      const kind = fraction ? 'a number' : 'a whole number';
      throw new ParameterError(
        `"${name}" must be ${kind} from ${min} to ${max}, not ${JSON.stringify(text)}.`,
      );
    }
    return value;
  }

  /** `1`, `true`, `yes` or the bare name say yes; `0`, `false`, `no` or its absence say no. */
  flag(name: string): boolean {
    const text = this.#query.get(name);
    if (text === null || /^(0|false|no)$/i.test(text)) return false;
    if (/^(|1|true|yes)$/i.test(text)) return true;
    throw new ParameterError(`"${name}" must be 1 or 0, not ${JSON.stringify(text)}.`);
  }
}
