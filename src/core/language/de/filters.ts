import type { LanguageTable } from '../language.js';

/** German texts about filters and finding. */
export const filters: LanguageTable = {
  '{0} bytes at the most can be looked for': 'Höchstens {0} Bytes können gesucht werden',
  '{0}; these are {1}.': '{0}; das sind {1}.',
  'This filter is too long.': 'Dieser Filter ist zu lang.',
  'The regular expression takes too long on these texts and was stopped. Shown is what may match.':
    'Der reguläre Ausdruck braucht zu lange für diese Texte und wurde angehalten. Gezeigt wird, was passen könnte.',
  'The regular expression takes too long on {0} entries, which count as no match.': {
    one: 'Der reguläre Ausdruck braucht zu lange für {0} Eintrag, der als nicht passend zählt.',
    other: 'Der reguläre Ausdruck braucht zu lange für {0} Einträge, die als nicht passend zählen.',
  },
  Filter: 'Filter',
  'Filter: words, -not, type:json, /regex/ …': 'Filter: Wörter, -nicht, type:json, /regex/ …',
  'Clear filter': 'Filter leeren',
  'Filter help': 'Hilfe zum Filter',
  'What can stand in a filter': 'Was in einem Filter stehen kann',
  '{0} The last filter stays in force.': '{0} Der letzte Filter gilt weiter.',
  Completions: 'Vervollständigungen',
  'Shows what matches all of what is typed.': 'Zeigt, was zu allem passt, was dasteht.',
  'The filter could not be loaded; try again when the page can be reached.':
    'Der Filter konnte nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  Find: 'Suchen',
  'Previous hit': 'Voriger Treffer',
  'Next hit': 'Nächster Treffer',
  'Close find': 'Suche schließen',
  '{0} hits': { one: '{0} Treffer', other: '{0} Treffer' },
  'Find could not be loaded; try again when the page can be reached.':
    'Die Suche konnte nicht geladen werden; versuchen Sie es wieder, wenn die Seite erreichbar ist.',
  'no hits': 'keine Treffer',
  'looking…': 'wird gesucht …',
  '{0} nodes': { one: '{0} Knoten', other: '{0} Knoten' },
  'sent, received or event': 'sent, received oder event',
  'text, binary, json, close …': 'text, binary, json, close …',
  'bytes, as in size:>1k': 'Bytes, wie in size:>1k',
  'time of day, as in time:>14:03': 'Uhrzeit, wie in time:>14:03',
  'close code': 'Code des Schließens',
  'bytes, as in hex:0a0b': 'Bytes, wie in hex:0a0b',
  'number of the entry': 'Nummer des Eintrags',
  'messages that were sent': 'gesendete Nachrichten',
  'messages that were received': 'empfangene Nachrichten',
  'everything that is no message': 'alles, was keine Nachricht ist',
  'text messages': 'Textnachrichten',
  'binary messages': 'binäre Nachrichten',
  'texts that look like JSON': 'Texte, die wie JSON aussehen',
  'connections opened': 'geöffnete Verbindungen',
  'connections closed': 'geschlossene Verbindungen',
  errors: 'Fehler',
  'notes of the inspector': 'Notizen des Inspektors',
  'messages that were not sent': 'nicht gesendete Nachrichten',
  'more than 1000 bytes': 'mehr als 1000 Bytes',
  'less than 100 bytes': 'weniger als 100 Bytes',
  'from one to the other': 'von einem zum anderen',
  'after 14:03:00': 'nach 14:03:00',
  'before 14:03:00': 'vor 14:03:00',
  'in that minute': 'in dieser Minute',
  'from one to the end of the other': 'von einem bis zum Ende des anderen',
  'pairs of hex digits': 'Paare von Hex-Ziffern',
  'after the entry 100': 'nach dem Eintrag 100',
  'There are {0}.': 'Es gibt {0}.',
  'Bytes are missing: pairs of hex digits, as in hex:0a0b.':
    'Bytes fehlen: Paare von Hex-Ziffern, wie in hex:0a0b.',
  'what contains both words, in any case and any order':
    'was beide Wörter enthält, wie immer geschrieben und geordnet',
  'what contains the phrase; \\" is a quote in it':
    'was die Wendung enthält; \\" ist darin ein Anführungszeichen',
  'what does not contain it; works before every term':
    'was es nicht enthält; geht vor jedem Ausdruck',
  'what contains one of them': 'was eines davon enthält',
  'what contains c, and a or b': 'was c enthält, und a oder b',
  'what the regular expression matches; flags i, m, s and u':
    'worauf der reguläre Ausdruck passt; Flags i, m, s und u',
  'one direction: sent, received or event': 'eine Richtung: sent, received oder event',
  'one type: text, binary, json, open, close, error, note or discarded':
    'einen Typ: text, binary, json, open, close, error, note oder discarded',
  'messages of more than 1000 bytes; also <, >=, <=, = and 1k..2k':
    'Nachrichten mit mehr als 1000 Bytes; auch <, >=, <=, = und 1k..2k',
  'what came after 14:03:00, on any day; also 14:03..14:05':
    'was nach 14:03:00 kam, an jedem Tag; auch 14:03..14:05',
  'what came on that day; a time may follow, as in T14:03':
    'was an dem Tag kam; eine Zeit kann folgen, wie in T14:03',
  'connections closed with the code; also code:>=4000':
    'Verbindungen, die mit dem Code geschlossen wurden; auch code:>=4000',
  'payloads with these bytes, text as UTF-8 included':
    'Nutzdaten mit diesen Bytes, auch Text als UTF-8',
  'the entry with the number; also #40..50 and number:>100':
    'den Eintrag mit der Nummer; auch #40..50 und number:>100',
  'This quote is not closed.': 'Dieses Anführungszeichen ist nicht geschlossen.',
  'This phrase is empty.': 'Diese Wendung ist leer.',
  'Searched as text: a regular expression ends with a slash.':
    'Als Text gesucht: Ein regulärer Ausdruck endet mit einem Schrägstrich.',
  'Searched as text: {0}': 'Als Text gesucht: {0}',
  'Searched as text: “{0}” is no field. Fields are {1}.':
    'Als Text gesucht: „{0}“ ist kein Feld. Felder sind {1}.',
  'Write a number and B, k, M or G, as in size:>1k.':
    'Schreiben Sie eine Zahl und B, k, M oder G, wie in size:>1k.',
  size: 'Größe',
  'whole number': 'ganze Zahl',
  'Nothing can be {0}.': 'Nichts kann {0} sein.',
  '{0} is out of range.': '{0} liegt außerhalb des Bereichs.',
  'The range ends before it begins.': 'Der Bereich endet, bevor er beginnt.',
  'The {0} is missing.': 'Es fehlt: {0}.',
  '“{0}” is no {1}.': '„{0}“ ist keine {1}.',
  'A range needs an end: 1..2.': 'Ein Bereich braucht ein Ende: 1..2.',
  'A term is missing here. The word itself is written "or".':
    'Hier fehlt ein Ausdruck. Das Wort selbst wird "or" geschrieben.',
  'There is nothing between the parentheses.': 'Zwischen den Klammern steht nichts.',
  'This parenthesis is not closed.': 'Diese Klammer ist nicht geschlossen.',
  'This is nested too deeply.': 'Das ist zu tief verschachtelt.',
  '“{0}” are no flags; there are i, m, s and u, each once.':
    '„{0}“ sind keine Flags; es gibt i, m, s und u, jedes einmal.',
  'Write 14:03, 14:03:22.5 or 2026-01-31T14:03.':
    'Schreiben Sie 14:03, 14:03:22.5 oder 2026-01-31T14:03.',
  time: 'Zeit',
  'Write 2026-01-31 or 2026-01-31T14:03.': 'Schreiben Sie 2026-01-31 oder 2026-01-31T14:03.',
  date: 'Datumsangabe',
  'Too much is nested here.': 'Hier ist zu viel verschachtelt.',
  'A value alone is no test: compare it.':
    'Ein Wert allein ist keine Prüfung: Vergleichen Sie ihn.',
  '{0}() gives a value: compare it with something.':
    '{0}() ergibt einen Wert: Vergleichen Sie ihn mit etwas.',
  'Only a path to a single value can stand here: names and indices, no “*” or “..”.':
    'Nur ein Pfad zu einem einzelnen Wert kann hier stehen: Namen und Indizes, kein „*“ oder „..“.',
  '{0}() says yes or no and cannot be compared.':
    '{0}() sagt ja oder nein und kann nicht verglichen werden.',
  'A value, “@” or “$” should be here.': 'Ein Wert, „@“ oder „$“ sollte hier stehen.',
  'Names of members begin with “@.”, texts stand in quotes.':
    'Namen von Feldern beginnen mit „@.“, Texte stehen in Anführungszeichen.',
  'JSONPath has no function “{0}”. It has {1}.': 'JSONPath hat keine Funktion „{0}“. Es hat {1}.',
  '“,” or “)”': '„,“ oder „)“',
  '{0}() takes one argument.': '{0}() nimmt ein Argument.',
  '{0}() takes two arguments.': '{0}() nimmt zwei Argumente.',
  '{0}() takes a path here, such as @.*.': '{0}() nimmt hier einen Pfad, wie @.*.',
};
