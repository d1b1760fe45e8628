/** Stands in for every function, so that the template can be checked whatever state their code is in. */
export const handler = async (): Promise<void> => {};
