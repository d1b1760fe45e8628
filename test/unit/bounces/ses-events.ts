interface Asked {
  connection?: string;
  addresses?: readonly string[];
  at?: string;
}

/** As SES tells EventBridge of a mail that bounced. */
export function bouncedEvent({ connection, addresses = ['office@verlag.example'], at }: Asked = {}) {
  return sesEvent('Email Bounced', connection, {
    eventType: 'Bounce',
    bounce: {
      ...{ feedbackId: '0100', bounceType: 'Permanent', bounceSubType: 'General' },
      bouncedRecipients: addresses.map((emailAddress) => ({
        ...{ emailAddress, action: 'failed', status: '5.1.1' },
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
      timestamp: at ?? '2026-03-04T10:00:02.669Z',
      reportingMTA: 'dsn; mta.example.com',
    },
  });
}

/** And of one that somebody reported as spam. */
export function complaintEvent({ connection, addresses = ['office@verlag.example'], at }: Asked = {}) {
  return sesEvent('Email Complaint Received', connection, {
    eventType: 'Complaint',
    complaint: {
      ...{ feedbackId: '0101', complaintFeedbackType: 'abuse' },
      complainedRecipients: addresses.map((emailAddress) => ({ emailAddress })),
      timestamp: at ?? '2026-03-04T10:00:02.669Z',
    },
  });
}

function sesEvent(type: string, connection: string | undefined, detail: object) {
  return {
    ...{ version: '0', id: '12a18625-3dd3-f9e0-7f1e-f6b0e0f4d6f5', 'detail-type': type },
    ...{ source: 'aws.ses', account: '123456789012', region: 'eu-central-1', time: '2026-03-04T10:00:03Z' },
    resources: ['arn:aws:ses:eu-central-1:123456789012:configuration-set/tandem-dev-mail'],
    detail: {
      ...detail,
      mail: {
        ...{ timestamp: '2026-03-04T10:00:00.000Z', messageId: '0100', destination: [] },
        tags: {
          'ses:configuration-set': ['tandem-dev-mail'],
          ...(connection && { connection: [connection] }),
        },
      },
    },
  };
}
