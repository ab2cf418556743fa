/** A template that can't be rendered: the user can correct it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    /** What is wrong, as the template engine or we put it. */
    readonly detail: string,
    /** Name of the template. */
    readonly template?: string,
  ) {
    super(template ? `${template}: ${detail}` : detail);
  }
}
