/// <reference types="vite/client" />
import { parseLesson, type Lesson } from '../../core/lessons/lesson.js';

/** A lesson in its list. */
export interface ListedLesson {
  /** How it is named in addresses: its file's name without the number before it. */
  readonly name: string;
  readonly lesson: Lesson;
}

/** Every file of the folder, in the order of their names: a lesson is added by adding a file. */
const files = import.meta.glob<string>('../lessons/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The lessons that come along, in their order. */
export const lessons: readonly ListedLesson[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, source]) => ({ name: nameOf(path), lesson: parseLesson(source) }));

/** The lessons of each part, in their order. */
export function lessonsByPart(): readonly (readonly [
  part: string,
  lessons: readonly ListedLesson[],
])[] {
  const parts = [...new Set(lessons.map(({ lesson }) => lesson.part))];
  return parts.map((part) => [part, lessons.filter(({ lesson }) => lesson.part === part)]);
}

function nameOf(path: string): string {
  return path.replace(/^.*\/(?:\d+-)?|\.md$/gu, '');
}
