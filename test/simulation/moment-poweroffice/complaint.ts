/** What one sentence of a refusal has to say: all of these words. */
export type Complaint = readonly string[];

/** Whether a text says each of them in a sentence of its own, and nothing else. */
export function isComplete(text: string, complaints: readonly Complaint[]): boolean {
  const sentences = text.split('; ');
  const distinct = [...new Map(complaints.map((complaint) => [complaint.join(), complaint])).values()];
  const says = (sentence: string, complaint: Complaint) => complaint.every((word) => sentence.includes(word));
  return (
    sentences.length === distinct.length &&
    distinct.every((complaint) => sentences.some((sentence) => says(sentence, complaint)))
  );
}
