interface Asking<Question, Answer> {
  question: Question;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Asks one at a time: what comes while a question is under way is asked with others in the next. `askAll` answers each in
 * its place. When it fails, all that were asked fail.
 */
export function askTogether<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Asking<Question, Answer>[] = [];
  let isAsking = false;
  const askWaiting = async () => {
    isAsking = true;
    while (waiting.length > 0) {
      // Those of one batch of messages come in the same round, and are asked together from the first.
      await Promise.resolve();
      const asked = waiting;
      waiting = [];
      await answer(asked, askAll);
    }
    isAsking = false;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!isAsking) void askWaiting();
    });
}

async function answer<Question, Answer>(
  asked: readonly Asking<Question, Answer>[],
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await askAll(asked.map(({ question }) => question));
    asked.forEach(({ resolve, reject }, index) => {
      const own = answers[index];
      if (own === undefined) reject(new Error('fewer answers than questions'));
      else resolve(own);
    });
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
