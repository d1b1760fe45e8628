/** A mail as the local SES keeps and shows it. */
export interface Mail {
  id: string;
  sentAt: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  text?: string;
  html?: string;
  configurationSet?: string;
  tags: Record<string, string>;
}
