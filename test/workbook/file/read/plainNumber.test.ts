import fc from 'fast-check';
import { plainNumber } from '../../../../src/workbook/file/read/plainNumber';
import { formatterFor } from '../../../../src/workbook/file/read/showText';

const general = formatterFor('General', false);

describe('plain numbers', () => {
  it.each(['0', '7', '-7', '0.5', '-0.25', '120.05', '12345678901', '0.001'])('reads %s', (text) => {
    expect(plainNumber(text)).toBe(Number(text));
    expect(general(plainNumber(text))).toBe(text);
  });

  it.each([
    ...[
      '',
      '-',
      '.',
      '-0',
      '00',
      '07',
      '-07',
      '.5',
      '-.5',
      '5.',
      '0.0',
      '1.50',
      '1.2.3',
      '1e3',
      '+1',
      ' 1',
      '1 ',
    ],
    ...['0x10', 'NaN', 'Infinity', '１', '0.0009', '123456789012', '12345678.901'],
  ])('leaves “%s” to others', (text) => {
    expect(plainNumber(text)).toBeNaN();
  });

  it('gives the number that the text stands for, where General shows just that text', () => {
    const written = fc
      .tuple(fc.constantFrom('', '-'), fc.stringMatching(/^\d{1,8}$/), fc.stringMatching(/^(\.\d{0,5})?$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, (text) => {
        const number = plainNumber(text);
        if (Number.isNaN(number)) expect(general(Number(text)) === text && text.length <= 11).toBe(false);
        else {
          expect(number).toBe(Number(text));
          expect(general(number)).toBe(text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
