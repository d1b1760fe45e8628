export const connections = { 'moco-awork': 'nordagentur', 'hq-awork': 'westagentur' } as const;
export type Side = keyof typeof connections;
export const sides: readonly Side[] = ['moco-awork', 'hq-awork'];
