import { channels } from '../channels.js';
import type { HostileInput } from '../corpus.js';
import { catchCopies } from './catches.js';
import { connectionChannels } from './channels/connections.js';
import { embeddedChannels } from './channels/embedded.js';
import { fileChannels } from './channels/files.js';
import { messageChannels } from './channels/messages.js';
import { rememberedChannels } from './channels/remembered.js';
import { takenOutChannels } from './channels/taken-out.js';
import { Trial, type Channel, type TrialReport, type WrittenCode } from './trial.js';
import { watch } from './watch.js';

const known: readonly Channel[] = [
  ...messageChannels,
  ...connectionChannels,
  ...fileChannels,
  ...rememberedChannels,
  ...takenOutChannels,
  ...embeddedChannels,
];

/** What Node asks of the page. */
export interface Agent {
  run(
    name: string,
    inputs: readonly HostileInput[],
  ): Promise<{ report: TrialReport; written: readonly WrittenCode[] }>;
}

declare global {
  var hostile: Agent;
}

if (known.map(({ name }) => name).join() !== channels.join())
  throw new Error('The list of channels is another one.');
watch();
catchCopies();
globalThis.hostile = {
  async run(name, inputs) {
    const channel = known.find((each) => each.name === name)!;
    const trial = new Trial(inputs.filter((input) => channel.takes?.(input) ?? true));
    await channel.run(trial);
    await trial.stillAnswers();
    return { report: trial.report, written: trial.written };
  },
};
