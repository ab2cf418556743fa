/** Something that is asked about often: what has been found out about it is kept with it. */
export interface Answering {
  /** By the number of the question. */
  readonly answers: unknown[];
}

/**
 * For one kind of thing, how a question about it is put so that it is answered once for each of them. The answer must hang on
 * the thing alone.
 */
export function questionsAbout<Thing extends Answering>() {
  let questions = 0;
  return <T extends NonNullable<unknown> | null>(answer: (thing: Thing) => T): ((thing: Thing) => T) => {
    const question = questions++;
    return (thing) => {
      const known = thing.answers[question];
      return known === undefined ? (thing.answers[question] = answer(thing)) : (known as T);
    };
  };
}
