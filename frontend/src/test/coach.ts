import type { Schema } from "@/api/types";

type Message = Schema<"CoachMessageOut">;
type Conversation = Schema<"ConversationOut">;

/** Invented conversations for tests; each takes what the test is about. */
export function aPersona(change: Partial<Schema<"PersonaOut">> = {}): Schema<"PersonaOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000b1",
    name: "Career coach",
    brief: "Helps you see what you have done.",
    temperament: "Warm, patient",
    greeting: "Good to see you.",
    visibility: "public",
    settings: { temperature: null, reply_length: "medium" },
    builtin: true,
    own: false,
    editable: false,
    version: 1,
    created_at: null,
    updated_at: null,
    ...change,
  };
}

export function aQuestion(id: string, change: Partial<Schema<"CoachQuestionOut">> = {}) {
  return {
    id,
    kind: "experience" as const,
    text: `Tell me about ${id}.`,
    why: "They want a real case.",
    about: null,
    standing: null,
    job_quote: null,
    cv_quotes: [],
    hints: ["One case"],
    ...change,
  };
}

function aMessage(number: number, change: Partial<Message>): Message {
  return {
    id: `message-${number}`,
    number,
    speaker: "coach",
    text: "Welcome.",
    state: "done",
    question: null,
    feedback: null,
    review: null,
    doubts: [],
    notice: null,
    skipped: false,
    model: null,
    credits: 0,
    created_at: "2026-11-30T10:00:00Z",
    ...change,
  };
}

export function aReply(number: number, change: Partial<Message> = {}): Message {
  return aMessage(number, change);
}

export function anAnswer(number: number, change: Partial<Message> = {}): Message {
  return aMessage(number, { speaker: "person", text: "I did it.", ...change });
}

export function aConversation(change: Partial<Conversation> = {}): Conversation {
  const persona = aPersona();
  return {
    id: "0192f000-0000-7000-8000-0000000000c1",
    title: "About the charge nurse",
    persona: {
      id: persona.id,
      name: persona.name,
      temperament: persona.temperament,
      version: 1,
      settings: persona.settings,
    },
    job: null,
    mode: "chat",
    stage: "open",
    questions: 0,
    answered: 0,
    message_count: 1,
    snippet: null,
    created_at: "2026-11-30T10:00:00Z",
    updated_at: "2026-11-30T10:00:00Z",
    messages: [aReply(0, { text: "Good to see you." })],
    answering: false,
    engine: "model",
    plan: [],
    version: 1,
    starters: ["Am I a good fit?", "What am I missing?"],
    ...change,
  };
}

export function anInterview(change: Partial<Conversation> = {}): Conversation {
  const question = aQuestion("one");
  return aConversation({
    mode: "interview",
    questions: 2,
    plan: [question],
    messages: [aReply(0, { text: `Welcome.\n\nQuestion 1 of 2: ${question.text}`, question })],
    starters: [],
    ...change,
  });
}
