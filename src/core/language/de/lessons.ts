import type { LanguageTable } from '../language.js';

/** German texts about lessons. */
export const lessons: LanguageTable = {
  Learn: 'Lernen',
  Lessons: 'Lektionen',
  done: 'erledigt',
  '{0} of {1} done': '{0} von {1} erledigt',
  'Link copied': 'Link kopiert',
  'Large type': 'Große Schrift',
  'Usual size': 'Übliche Größe',
  'Previous lesson': 'Vorige Lektion',
  'Next lesson': 'Nächste Lektion',
  'Previous and next lesson': 'Vorige und nächste Lektion',
  'Loading the lesson …': 'Die Lektion wird geladen …',
  'This is no lesson. {0}': 'Das ist keine Lektion. {0}',
  'The lesson could not be fetched from {0}.': 'Die Lektion konnte nicht von {0} geholt werden.',
  'The lesson could not be fetched from {0}: the server answered {1}.':
    'Die Lektion konnte nicht von {0} geholt werden: Der Server antwortete {1}.',
  'The file at {0} is too long for a lesson.': 'Die Datei unter {0} ist zu lang für eine Lektion.',
  'Try it': 'Ausprobieren',
  Server: 'Server',
  'A server inside this page: no network is needed.':
    'Ein Server in dieser Seite: Ein Netz braucht es nicht.',
  'A real server: the script connects to it. Addresses that begin with sim: do not work with it.':
    'Ein echter Server: Das Skript verbindet sich mit ihm. Adressen, die mit sim: beginnen, gehen damit nicht.',
  Script: 'Skript',
  'Script of the lesson': 'Skript der Lektion',
  Run: 'Ausführen',
  Reset: 'Zurücksetzen',
  'Starting …': 'Beginnt …',
  'Running.': 'Läuft.',
  'Stopped.': 'Angehalten.',
  'Line {0} comes next.': 'Als Nächstes kommt Zeile {0}.',
  'All statements have been run. Step lets the next event come.':
    'Alle Anweisungen sind ausgeführt. „Schritt“ lässt das nächste Ereignis kommen.',
  'All statements have been run. Sockets and timers go on until you stop.':
    'Alle Anweisungen sind ausgeführt. Sockets und Timer gehen weiter, bis Sie anhalten.',
  'Ended, because it let nothing else run: is there a loop without an end?':
    'Beendet, weil es nichts anderes laufen ließ: Gibt es eine Schleife ohne Ende?',
  'The script could not be run. {0}': 'Das Skript konnte nicht ausgeführt werden. {0}',
  'The document in which scripts run does not answer at {0}. Is it there, and may it run scripts?':
    'Das Dokument, in dem Skripte laufen, antwortet unter {0} nicht. Ist es dort, und darf es Skripte ausführen?',
  'Ended by an exception. Sockets and timers go on until you stop.':
    'Durch eine Ausnahme beendet. Sockets und Timer gehen weiter, bis Sie anhalten.',
  Output: 'Ausgabe',
  'What console.log() writes comes here.': 'Was console.log() schreibt, kommt hierher.',
  'line {0}': 'Zeile {0}',
  Socket: 'Socket',
  'No socket yet. What the script’s sockets do will be shown here.':
    'Noch kein Socket. Was die Sockets des Skripts tun, wird hier gezeigt.',
  Question: 'Frage',
  'What has to be seen': 'Was zu sehen sein muss',
  'Seen:': 'Gesehen:',
  'Not yet seen:': 'Noch nicht gesehen:',
  'Done: the question is answered.': 'Erledigt: Die Frage ist beantwortet.',
  'Show a solution': 'Eine Lösung zeigen',
  'Hide the solution': 'Die Lösung verbergen',
  Solution: 'Lösung',
  'Put it into the editor': 'In den Editor übernehmen',
};
