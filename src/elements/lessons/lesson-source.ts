import { t } from '../../core/language/language.js';
import { LessonError, parseLesson, type Lesson } from '../../core/lessons/lesson.js';

/** Bytes of a lesson's file; more are no lesson. */
const MOST_BYTES = 1_000_000;

/** A lesson could not be shown; the message is a sentence for its reader. */
export class LessonSourceError extends Error {
  override readonly name = 'LessonSourceError';
}

/**
 * Reads a lesson from its Markdown.
 *
 * @throws LessonSourceError
 */
export function readLesson(source: string): Lesson {
  try {
    return parseLesson(source);
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    throw new LessonSourceError(t('This is no lesson. {0}', error.message));
  }
}

/**
 * Fetches the Markdown of a lesson.
 *
 * @param src relative to the page.
 * @throws LessonSourceError when it cannot be fetched, or is too long; the reason of the signal when that is aborted.
 */
export async function fetchLesson(src: string, signal: AbortSignal): Promise<Lesson> {
  const text = await fetchText(src, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    if (error instanceof LessonSourceError) throw error;
    throw new LessonSourceError(t('The lesson could not be fetched from {0}.', src));
  });
  return readLesson(text);
}

async function fetchText(src: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(new URL(src, document.baseURI), { signal });
  if (!response.ok) {
    throw new LessonSourceError(
      t('The lesson could not be fetched from {0}: the server answered {1}.', src, response.status),
    );
  }
  const { size } = await response.clone().blob();
  if (size > MOST_BYTES)
    throw new LessonSourceError(t('The file at {0} is too long for a lesson.', src));
  return response.text();
}
