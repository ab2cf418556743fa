import { reported, reviewed } from './reviewed';

/** A text in which all is right, and what is found when one of its words is another. */
export interface Form {
  readonly lines: readonly string[];
  readonly slips: readonly (readonly [from: string, to: string, found: readonly string[]])[];
}

export const lines = (...all: readonly string[]): Pick<Form, 'lines'> => ({ lines: all });

const textOf = ({ lines: all }: Form): string => all.join('\n');

/** Each form raises nothing as it is, and what it says for each of its slips. */
export function proveForms(forms: Readonly<Record<string, Form>>): void {
  describe.each(Object.entries(forms))('%s', (_name, form) => {
    test('is right', () => {
      expect(reported(reviewed(textOf(form)))).toEqual([]);
    });
    if (form.slips.length > 0)
      test.each(form.slips)('but for %s, which is %s', (from, to, found) => {
        const text = textOf(form);
        expect(text.split(from)).toHaveLength(2);
        expect(reported(reviewed(text.replace(from, to)))).toEqual(found);
      });
  });
}
