import { ForTag, type Context, type Emitter, type Liquid, RenderTag, type Template } from 'liquidjs';

/** What a turn of a loop, or a phrase brought in, costs of the memory that a rendering may use. */
const COST = 20;
/** Phrases may bring in phrases so deep: beyond it one brings in itself. */
const DEPTH = 20;

/**
 * Makes loops and phrases pay for every turn, so that no template can run for ever. The engine itself charges only for what
 * it allocates, and has a limit by the clock, which would not fail the same way twice.
 */
export function countTags(engine: Liquid): void {
  let depth = 0;
  const charge = (ctx: Context): void => ctx.memoryLimit.use(COST);
  engine.registerTag(
    'for',
    class extends ForTag {
      constructor(...args: ConstructorParameters<typeof ForTag>) {
        super(...args);
        const turn = { token: args[0], render: charge } as unknown as Template;
        this.templates.unshift(turn);
      }
    },
  );
  engine.registerTag(
    'render',
    class extends RenderTag {
      override *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
        charge(ctx);
        if (++depth > DEPTH) throw new Error('phrases bring in each other without end');
        try {
          yield* super.render(ctx, emitter);
        } finally {
          depth--;
        }
      }
    },
  );
}
