/** Whether quotation marks stand inside each other. */
const NESTED = /“[^”]*“/;

/**
 * A text whose inner quotation marks are single ones: a message puts a name between “ ”, and the name may hold some of its own, as
 * “三公”经费 does. What doesn't close stays as it is.
 */
export function nestQuotes(text: string): string {
  if (!NESTED.test(text)) return text;
  let depth = 0;
  let nested = '';
  for (const letter of text) {
    if (letter === '“') nested += ++depth % 2 === 0 ? '‘' : letter;
    else if (letter === '”') {
      if (depth === 0) return text;
      nested += depth-- % 2 === 0 ? '’' : letter;
    } else nested += letter;
  }
  return depth === 0 ? nested : text;
}
