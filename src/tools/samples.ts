import { writeFileSync } from 'node:fs';
import { finalAccountSamples } from './samples/finalAccountSamples';
import { printedWorkbook } from './samples/printedWorkbook';

/** Writes the samples of an invented department into `samples/`: `npm run samples`. The same files each time. */
async function main(): Promise<void> {
  for (const [file, grids] of Object.entries(finalAccountSamples())) {
    writeFileSync(`samples/${file}`, await printedWorkbook(grids));
    console.log(`samples/${file}`);
  }
}

void main();
