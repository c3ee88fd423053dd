import { useEffect, useState } from 'react';
import { Session } from 'ws-inspector';

/** A session of the application itself, and what goes through it. */
export function Feed({ url }: { url: string }) {
  const [session] = useState(() => new Session({ url }));
  const [selected, setSelected] = useState<number>();

  useEffect(
    () => () => {
      session.close();
    },
    [session],
  );

  return (
    <main>
      <h1>Feed</h1>
      <p>
        <button onClick={() => session.connect()}>Start</button>
        <button onClick={() => session.send(JSON.stringify({ at: Date.now() }))}>
          Say the time
        </button>
      </p>
      <ws-log
        session={session}
        onws-entry-select={({ sequence }) => {
          setSelected(sequence);
        }}
      />
      <ws-message
        log={session.log}
        entry={selected === undefined ? undefined : session.log.at(selected)}
      />
    </main>
  );
}
