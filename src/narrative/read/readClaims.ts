import type { Sentence, TextDocument } from '../../budget/TextDocument';
import type { Comparison, Reading } from './Claim';
import { eventsOf } from './events';
import { readFlat, readStages } from './comparisons';
import { readFigure } from './figures';
import { endLists } from './lists';
import { markOf } from './headings';
import { meant } from './meant';
import { measureOf } from './measureOf';
import { listsOverParagraphs } from './paragraphLists';
import type { Passage } from './Passage';
import { newState, type ReaderState, type SentenceContext } from './ReaderState';
import { topicIn } from './subjectOf';
import { isKnown, textMeasureKey, type TextMeasure } from './TextMeasure';
import { originalRange, squeeze } from './squeeze';
import { readHeadingYears, readYears } from './years';
import { COMPARED_AGAIN, REASON } from './words';
import { withoutBrackets } from './gaps';

/** Reads every figure of a text into a claim, and what the sentences say of them into lists, shares and comparisons. */
export function readClaims(document: TextDocument): Reading {
  const state = newState(document);
  readHeadingYears(state);
  let paragraph = -1;
  for (const sentence of document.sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      openParagraph(state, sentence);
    }
    readSentence(state, sentence);
  }
  const { claims, shares, completions } = state;
  const lists = [...state.lists, ...listsOverParagraphs(document, claims)];
  const comparisons = state.comparisons.map((c) => meant(withLaterLevel(state, c)));
  return { claims, lists, shares, comparisons, completions };
}

/** What is compared may be stated further below: taken when the text states it with one value only. */
function withLaterLevel(state: ReaderState, c: Comparison): Comparison {
  if (c.now || !c.subject || !isKnown(c.subject) || c.subject.generic) return c;
  const levels = (state.levels.get(textMeasureKey(c.subject)) ?? []).filter((l) => l.period.when === 'this');
  const [first] = levels;
  return first &&
    levels.every((l) => l.figure.value.equals(first.figure.value) && l.figure.unit === first.figure.unit)
    ? { ...c, now: first }
    : c;
}

/** A new paragraph speaks of what its heading names, until it names something itself. */
function openParagraph(state: ReaderState, sentence: Sentence): void {
  const section = state.document.sections[sentence.section]!;
  const titled = section.heading
    ? measureOf(squeeze(section.heading.title).text, section.path, state.around[section.index])
    : null;
  // `（一）收入预算：2024年年初预算数100万元`: a title in the paragraph itself may be as general as 收入.
  const inline = section.heading?.paragraph === sentence.paragraph;
  const titledTopic =
    titled &&
    titled.family !== 'other' &&
    (inline || !titled.generic) &&
    !titled.qualifier &&
    section.kind !== 'other'
      ? specific(titled)
      : null;
  if (markOf(state.document.paragraphs[sentence.paragraph]!.text)) state.headed = null;
  state.topic = state.headed ?? titledTopic;
  if (!goesOn(state, sentence)) state.anchor = null;
  state.countAnchor = null;
  state.elsewhere = null;
  state.pendingBase = null;
  state.planned = null;
}

/** `与上年对比减少…` opens a paragraph: it goes on with what the one before it was about. */
function goesOn({ document }: ReaderState, sentence: Sentence): boolean {
  const before = document.sentences[sentence.index - 1];
  const text = document.paragraphs[sentence.paragraph]!.text.trimStart();
  return (
    before?.section === sentence.section &&
    before.paragraph === sentence.paragraph - 1 &&
    /^(?:与|较|比)\s*(?:上年|去年|(?:19|20)\d{2}\s*年)/.test(text)
  );
}

const specific = ({ generic: _generic, ...measure }: TextMeasure): TextMeasure => measure;

function readSentence(state: ReaderState, sentence: Sentence): void {
  const document = state.document;
  const p = document.paragraphs[sentence.paragraph]!;
  const squeezed = squeeze(p.text.slice(sentence.start, sentence.end));
  const range = (start: number, end: number): { start: number; end: number } => {
    const r = originalRange(squeezed, start, end);
    return { start: sentence.start + r.start, end: sentence.start + r.end };
  };
  const context: SentenceContext = {
    sentence,
    section: document.sections[sentence.section]!,
    around: state.around[sentence.section],
    text: squeezed.text,
    range,
  };
  state.stack = [];
  state.comparison = null;
  state.inReason = false;
  readYears(state, context);
  let from = 0;
  const events = eventsOf(squeezed.text);
  const named = events.length === 0 ? headedBy(context) : null;
  if (named) state.topic = state.headed = named;
  else if (events.length > 0) state.headed = null;
  for (const event of events) {
    if (event.start < from) continue;
    const gap = squeezed.text.slice(from, event.start);
    followReason(state, gap);
    const passage: Passage = { gap, from, after: squeezed.text.slice(event.end, event.end + 40) };
    if (event.kind === 'figure') readFigure(state, context, event.token, passage);
    else if (event.kind === 'flat') readFlat(state, context, event, passage);
    else readStages(state, context, event);
    if (event.kind === 'figure') from = event.end;
  }
  endLists(state, squeezed.text.slice(from));
}

/** `1.信访事务（款）行政运行（项）。`: a sentence that is but a name says what the next ones speak of. */
const LONGEST_NAME = 80;
const headedBy = ({ text, section, around }: SentenceContext): TextMeasure | null =>
  text.length <= LONGEST_NAME && !/[,;:]/.test(text) ? topicIn(text, section.path, around) : null;

const GOES_ON = /^[;,](?:[二三四五六七八九十]是|\(?[2-9一二三四五六七八九]\)|[2-9][.、])/;

/** Whether the words between two figures begin or end a reason. */
function followReason(state: ReaderState, gap: string): void {
  const words = withoutBrackets(gap);
  const semicolon = words.lastIndexOf(';');
  if (state.inReason && ((semicolon >= 0 && !GOES_ON.test(words.slice(semicolon))) || words.includes('其中')))
    state.inReason = false;
  const tail = words.slice(Math.max(words.lastIndexOf('其中'), state.inReason ? 0 : semicolon, 0));
  if (REASON.test(tail)) state.inReason = true;
  if (state.inReason && COMPARED_AGAIN.test(words)) state.inReason = false;
}
