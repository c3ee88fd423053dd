import { describe, expect, it } from 'vitest';

import { xml } from '../../../src/core/decoders/xml.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

describe('XML', () => {
  it.each([
    ['<a/>', ['a: {}']],
    ['<a></a>', ['a: {}']],
    ['<a>x</a>', ['a: "x"']],
    ['<a b="1" c=\'"2"\'>x</a>', ['a: {}', '  @b: "1"', '  @c: "\\"2\\""', '  #text: "x"']],
    ['<a><b>1</b> <b>2</b></a>', ['a: {}', '  b: "1"', '  b: "2"']],
    ['<a>x<b/>y</a>', ['a: {}', '  #text: "x"', '  b: {}', '  #text: "y"']],
    ['<a:b xmlns:a="urn:x"><a:c/></a:b>', ['a:b: {}', '  @xmlns:a: "urn:x"', '  a:c: {}']],
    ['<a><![CDATA[<b>&amp;]]></a>', ['a: {}', '  #text: "<b>&amp;" (CDATA)']],
    [
      '<?xml version="1.0"?>\n<!-- hi --><a/>',
      ['#instruction: xml version="1.0"', '#comment: hi', 'a: {}'],
    ],
    ['<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F389;</a>', ['a: "<>&\\"\'A🎉"']],
    ['<a>&unknown;&#0;&#xffffffff;</a>', ['a: "&unknown;&#0;&#xffffffff;"']],
    ['<ä>ö</ä >', ['ä: "ö"']],
  ])('reads %s', (text, lines) => {
    expect(decodedLines(decodeNow(xml, text))).toEqual(lines);
    expect(decodedLines(decodeNow(xml, new TextEncoder().encode(text)))).toEqual(lines);
  });

  it('never reads a document type', () => {
    const text = '<!DOCTYPE a [<!ENTITY b "bbb"> <!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(decodedLines(decodeNow(xml, text))).toEqual([
      '#doctype: ! A document type stands here. It is not read.',
      'a: "&c;"',
    ]);
  });

  it.each([
    ['<a>', 'Line 1, column 4: The element <a> has no end.'],
    ['<a></b>', 'Line 1, column 4: </a> should be here, not </b>.'],
    ['<a>x</b>', 'Line 1, column 5: </a> should be here, not </b>.'],
    ['</a>', 'Line 1, column 1: </a> closes nothing.'],
    ['<a/><b/>', 'Line 1, column 5: Nothing should follow the outermost element.'],
    ['<a b=1/>', 'Line 1, column 3: The tag <a> is not well-formed here.'],
    ['<a b="1"', 'Line 1, column 9: The tag <a> is not well-formed here.'],
    ['<a>\n< b/></a>', 'Line 2, column 1: “<” should begin a tag, or be written as “&lt;”.'],
    ['<a><!-- </a>', 'Line 1, column 4: This has no “-->” at its end.'],
    ['<!DOCTYPE a', 'Line 1, column 1: This declaration has no end.'],
    ['hello', 'Line 1, column 1: Text should stand inside an element.'],
    ['', 'Line 1, column 1: An element should be here, but the text ends.'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(decodeNow(xml, text).problem).toBe(problem);
  });

  it('needs no stack for nesting', () => {
    const levels = 50_000;
    const limits = { maxNodes: 1_000_000, maxDepth: 100_000, maxOutput: 0 };
    const { tree, problem } = decodeNow(xml, '<a>'.repeat(levels) + '</a>'.repeat(levels), {
      limits,
    });
    expect(problem).toBeUndefined();
    expect(tree.count).toBe(levels);
  });

  it('ends at the limits', () => {
    const limits = { maxNodes: 2, maxDepth: 9, maxOutput: 0 };
    const { tree, problem } = decodeNow(xml, '<a><b/><c/><d/></a>', { limits });
    expect(tree.count).toBe(2);
    expect(problem).toMatch(/The tree is cut here/u);
  });

  it.each([
    ['<?xml version="1.0"?><a/>', 0.95],
    ['<message to="a"/>', 0.6],
    ['<stream:features><bind/></stream:features>', 0.6],
    ['<a>', 0.6],
    ['<!DOCTYPE a><a/>', 0.6],
    ['<html><body></body></html>', 0.2],
    ['<!doctype html><p>', 0.2],
    ['<3 you>', 0],
    ['<a> is a tag', 0],
    ['a < b', 0],
    ['', 0],
  ])('recognises %j with %f', (text, confidence) => {
    expect(xml.recognize(text, decodeContext())).toBe(confidence);
  });
});

// RFC 7395 §3.3, RFC 6120 §8.2, RFC 6121, XEP-0199.
describe('XMPP', () => {
  const open =
    '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="example.com" version="1.0" />';
  const message =
    '<message xmlns="jabber:client" from="juliet@im.example.com/balcony" to="romeo@example.net" type="chat" xml:lang="en"><body>Art thou not Romeo?</body></message>';
  const roster = '<iq id="bv1bs71f" type="get"><query xmlns="jabber:iq:roster"/></iq>';
  const ping =
    '<iq from="capulet.lit" to="juliet@capulet.lit/balcony" id="s2c1" type="get"><ping xmlns="urn:xmpp:ping"/></iq>';

  it.each([
    [open, '<open to="example.com" version="1.0">'],
    [
      message,
      '<message from="juliet@im.example.com/balcony" to="romeo@example.net" type="chat"> body “Art thou not Romeo?”',
    ],
    [roster, '<iq id="bv1bs71f" type="get"> query'],
    ['<presence><show>away</show></presence>', '<presence> show “away”'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(xml, text)).toMatchObject({ summary, problem: undefined });
  });

  it.each([
    [open, 'sent', { role: 'request', id: 'stream' }],
    [open, 'received', { role: 'reply', id: 'stream' }],
    [roster, 'sent', { role: 'request', id: 'sent bv1bs71f' }],
    ['<iq id="bv1bs71f" type="result"/>', 'received', { role: 'reply', id: 'sent bv1bs71f' }],
    ['<iq id="bv1bs71f" type="error"/>', 'received', { role: 'reply', id: 'sent bv1bs71f' }],
    [message, 'received', undefined],
  ] as const)('joins %s, %s', (text, direction, exchange) => {
    expect(decodeNow(xml, text, { direction }).exchange).toEqual(exchange);
  });

  it('knows a ping', () => {
    expect(decodeNow(xml, ping).keepAlive).toBe('ping');
    expect(decodeNow(xml, roster).keepAlive).toBeUndefined();
  });
});
