import fc from 'fast-check';

/**
 * Generated cases are the same in every run, so that a run says what its code does and nothing else;
 * `FC_SEED=$RANDOM npx jest …` tries others.
 */
const { FC_SEED = '20260101' } = process.env;
fc.configureGlobal({ seed: Number(FC_SEED) });
