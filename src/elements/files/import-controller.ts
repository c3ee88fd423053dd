import { t } from '../../core/language/language.js';
import { derived } from '../../core/log/derived.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { isTyping } from '../field/is-typing.js';
import type { SessionHost } from '../kit/session-host.js';
import type { ImportJob } from './import-file.js';

/** One of the buttons, which shows what the controller is doing. */
interface Showing {
  requestUpdate(): void;
}

/**
 * Takes recordings for one inspector: files from its buttons, files that are dropped anywhere on it
 * but on the composer, and what is pasted where nothing is being typed.
 */
export class ImportController {
  /** Whether files are held over the inspector just now. */
  isOver = false;
  /** Why something could not be opened. */
  problem: string | undefined;

  readonly #host: SessionHost;
  readonly #buttons = new Set<Showing>();
  readonly #jobs = new Map<PortableSession, ImportJob>();

  private constructor(host: SessionHost) {
    this.#host = host;
  }

  /** The controller of a host, always the same one. */
  static readonly of = derived((host: SessionHost) => new ImportController(host));

  /** A button is there; with the first one, files can be dropped and pasted. */
  add(button: Showing): void {
    if (this.#buttons.size === 0) {
      for (const type of drags) this.#host.addEventListener(type, this.#onDrag, true);
      document.addEventListener('paste', this.#onPaste);
    }
    this.#buttons.add(button);
  }

  /** Removes a button; with the last one, dropping and pasting end. */
  delete(button: Showing): void {
    this.#buttons.delete(button);
    if (this.#buttons.size > 0) return;
    for (const type of drags) this.#host.removeEventListener(type, this.#onDrag, true);
    document.removeEventListener('paste', this.#onPaste);
  }

  /** What reads a session; `undefined` when nothing does. */
  jobOf(session: PortableSession | undefined): ImportJob | undefined {
    return session && this.#jobs.get(session);
  }

  /** Opens files as recordings, each in a tab of its own. */
  async open(files: readonly File[]): Promise<void> {
    this.problem = undefined;
    this.#show();
    try {
      const { importFile } = await import('./import-file.js');
      for (const file of files) {
        const opened = await importFile(file, this.#host);
        if (typeof opened === 'string') this.problem = opened;
        else void this.#read(opened.session, opened.job);
      }
    } catch {
      this.problem = t(
        'What reads files could not be loaded; try again when the page can be reached.',
      );
    }
    this.#show();
  }

  async #read(session: PortableSession, job: ImportJob): Promise<void> {
    this.#jobs.set(session, job);
    await job.run();
    this.#jobs.delete(session);
    this.#show();
  }

  #show(): void {
    for (const button of this.#buttons) button.requestUpdate();
  }

  readonly #onDrag = (event: DragEvent): void => {
    const { dataTransfer, type, relatedTarget } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    const isOurs = !event
      .composedPath()
      .some((node) => (node as Element).localName === 'ws-composer');
    if (isOurs) {
      event.preventDefault();
      if (type === 'drop') void this.open([...dataTransfer.files]);
      else dataTransfer.dropEffect = 'copy';
    }
    // Leaving one child for another is no leaving of the inspector.
    const isInside = relatedTarget instanceof Node && this.#host.contains(relatedTarget);
    const isOver = isOurs && (type === 'dragover' || (type === 'dragleave' && isInside));
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#show();
  };

  readonly #onPaste = async (event: ClipboardEvent): Promise<void> => {
    const path = event.composedPath();
    const isHere = path[0] === document.body || path.includes(this.#host);
    if (event.defaultPrevented || !isHere || isTyping(event)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && !text.trimStart().startsWith('{')) return;
    event.preventDefault();
    if (files.length > 0) return this.open(files);
    const { isRecording } = await import('./import-file.js');
    if (isRecording(text)) await this.open([new File([text], t('Pasted text'))]);
  };
}

const drags = ['dragover', 'dragleave', 'drop'] as const;
