import { expect, test } from '@jest/globals';
import { momentJourney } from './moment/journey.ts';

// No document of Moment's API is public; what its simulator guesses is listed in its README.
test('every call of our Moment client is answered, and it knows every field of the answers', async () => {
  const { unused, drift } = await momentJourney();
  expect({ unused, drift }).toEqual({ unused: [], drift: [] });
});
