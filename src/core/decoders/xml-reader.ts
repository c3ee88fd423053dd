import { bytesProblem } from '../bytes/parsed-bytes.js';
import { t } from '../language/language.js';
import { NodeKind } from '../tree/data-tree.js';
import type { TreeBuilder } from '../tree/tree-builder.js';
import { problemSentence } from './shared/json-message.js';

/** Where and why XML is wrong. */
interface XmlFault {
  readonly at: number;
  readonly message: string;
}

const name = /[^\s<>/="'!?&]+/y;
const attribute = /\s+([^\s<>/="'!?&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;
const closingTag = /<\/([^\s<>/="'!?&]+)\s*>/y;

/**
 * Adds XML (1.0, Fifth Edition) to a tree: an element is an object with its attributes as `@name`,
 * or a string if it has only text. Only the five predefined entities and numeric ones are replaced;
 * a document type is never read, so nothing can be defined. Without recursion.
 *
 * @returns a sentence with the place of a syntax error; the tree has everything before it.
 */
export function addXml(builder: TreeBuilder, text: string): string | undefined {
  const reader = new XmlReader(builder, text);
  const fault = reader.read();
  if (fault === undefined) return undefined;
  const place = bytesProblem(text, fault.at, fault.message);
  return place.ok ? undefined : problemSentence(place);
}

/** Replaces entities (XML 1.0 §4.1, §4.6); unknown ones stay as they are. */
export function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (entity, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return entities[word as keyof typeof entities];
    const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
}

const reference = /&(?:#x([\da-fA-F]{1,8})|#(\d{1,10})|(lt|gt|amp|quot|apos));/gu;

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as const;

class XmlReader {
  readonly #builder: TreeBuilder;
  readonly #text: string;
  /** Names of the open elements, the innermost last. */
  readonly #open: string[] = [];
  #at = 0;
  #hasRoot = false;

  constructor(builder: TreeBuilder, text: string) {
    this.#builder = builder;
    this.#text = text;
  }

  read(): XmlFault | undefined {
    const text = this.#text;
    if (text.startsWith('\ufeff')) this.#at = 1;
    while (this.#at < text.length) {
      if (this.#builder.isFull)
        return this.#fault(t('The tree is cut here: it shows no more values.'));
      const found = text.indexOf('<', this.#at);
      const fault =
        found === this.#at ? this.#readMarkup() : this.#readText(found < 0 ? text.length : found);
      if (fault !== undefined) return fault;
    }
    const inside = this.#open.at(-1);
    if (inside !== undefined) return this.#fault(t('The element <{0}> has no end.', inside));
    return this.#hasRoot
      ? undefined
      : this.#fault(t('An element should be here, but the text ends.'));
  }

  #readText(end: number): XmlFault | undefined {
    const raw = this.#text.slice(this.#at, end);
    const isBlank = raw.trim() === '';
    if (!isBlank && this.#open.length === 0)
      return this.#fault(t('Text should stand inside an element.'));
    if (!isBlank) this.#builder.string(decodeXmlText(raw), { key: '#text' });
    this.#at = end;
    return undefined;
  }

  #readMarkup(): XmlFault | undefined {
    const text = this.#text;
    const start = this.#at;
    if (text.startsWith('<!--', start)) return this.#readUntil('-->', 4, '#comment');
    if (text.startsWith('<![CDATA[', start)) return this.#readUntil(']]>', 9, '#text', 'CDATA');
    if (text.startsWith('<?', start)) return this.#readUntil('?>', 2, '#instruction');
    if (text.startsWith('<!', start)) return this.#skipDeclaration();
    if (text.startsWith('</', start)) return this.#readClosingTag();
    return this.#readElement();
  }

  #readUntil(mark: string, skip: number, key: string, hint?: string): XmlFault | undefined {
    const start = this.#at + skip;
    const end = this.#text.indexOf(mark, start);
    if (end < 0) return this.#fault(t('This has no “{0}” at its end.', mark));
    const content = this.#text.slice(start, end);
    if (key === '#text') this.#builder.string(content, { key, hint });
    else this.#builder.word(content.trim(), { key });
    this.#at = end + mark.length;
    return undefined;
  }

  /** Skips a document type, which could define entities that expand without bound. */
  #skipDeclaration(): XmlFault | undefined {
    const text = this.#text;
    let brackets = 0;
    for (let at = this.#at; at < text.length; at++) {
      const char = text[at]!;
      if (char === '[') brackets++;
      else if (char === ']') brackets--;
      else if (char === '"' || char === "'") {
        const end = text.indexOf(char, at + 1);
        if (end < 0) break;
        at = end;
      } else if (char === '>' && brackets <= 0) {
        this.#builder.note(t('A document type stands here. It is not read.'), { key: '#doctype' });
        this.#at = at + 1;
        return undefined;
      }
    }
    return this.#fault(t('This declaration has no end.'));
  }

  #readClosingTag(): XmlFault | undefined {
    const closed = matchAt(closingTag, this.#text, this.#at);
    const inside = this.#open.at(-1);
    if (closed === null) return this.#fault(t('This is no closing tag.'));
    if (inside === undefined) return this.#fault(t('</{0}> closes nothing.', closed[1]!));
    if (closed[1] !== inside)
      return this.#fault(t('</{0}> should be here, not </{1}>.', inside, closed[1]!));
    this.#open.pop();
    this.#builder.close();
    this.#at += closed[0].length;
    return undefined;
  }

  #readElement(): XmlFault | undefined {
    const text = this.#text;
    const tag = matchAt(name, text, this.#at + 1)?.[0];
    if (tag === undefined)
      return this.#fault(t('“<” should begin a tag, or be written as “&lt;”.'));
    if (this.#open.length === 0 && this.#hasRoot) {
      return this.#fault(t('Nothing should follow the outermost element.'));
    }
    this.#hasRoot = true;
    let at = this.#at + 1 + tag.length;
    let isOpen = false;
    const open = (): void => {
      if (!isOpen) this.#builder.open(NodeKind.object, { key: tag });
      isOpen = true;
    };
    for (
      let found = matchAt(attribute, text, at);
      found !== null;
      found = matchAt(attribute, text, at)
    ) {
      open();
      this.#builder.string(decodeXmlText(found[2] ?? found[3] ?? ''), { key: `@${found[1]}` });
      at += found[0].length;
    }
    const end = matchAt(tagEnd, text, at);
    if (end === null) return { at, message: t('The tag <{0}> is not well-formed here.', tag) };
    at += end[0].length;
    if (end[1] === '' && !isOpen && this.#readTextOnly(tag, at)) return undefined;
    open();
    if (end[1] === '/') this.#builder.close();
    else this.#open.push(tag);
    this.#at = at;
    return undefined;
  }

  /** Reads an element that has only some text. @returns whether it is one. */
  #readTextOnly(tag: string, start: number): boolean {
    const end = this.#text.indexOf('<', start);
    if (end <= start) return false;
    const closed = matchAt(closingTag, this.#text, end);
    if (closed?.[1] !== tag) return false;
    this.#builder.string(decodeXmlText(this.#text.slice(start, end)), { key: tag });
    this.#at = end + closed[0].length;
    return true;
  }

  #fault(message: string): XmlFault {
    return { at: this.#at, message };
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
