/** The sweep that looks for accepted quotes. */
export const QUOTES_SCOPE = 'quotes';
