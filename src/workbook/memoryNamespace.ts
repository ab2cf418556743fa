/** The namespace of the custom XML part in which a text of ours is kept: one part for each key. */
export const memoryNamespace = (key: string): string => `urn:gouji:memory:${encodeURIComponent(key)}`;
