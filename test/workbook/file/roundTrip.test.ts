import { furnishedBook } from '../../../src/tools/roundtrip/furnishedBook';
import { trip } from '../../../src/tools/roundtrip/trip';
import { load, packagesAtHand } from './workbooks';

test.each(packagesAtHand())(
  '%s keeps every part that marking does not concern, and all of them once the marks are cleared',
  async (_name, path) => {
    expect((await trip(load(path))).faults).toEqual([]);
  },
);

/** More of them, half saved by LibreOffice: `npm run roundtrip`. */
test('so do generated workbooks with notes, lists, names, pictures and charts', async () => {
  for (let seed = 1; seed <= 8; seed++)
    expect({ seed, faults: (await trip(await furnishedBook(seed))).faults }).toEqual({ seed, faults: [] });
});
