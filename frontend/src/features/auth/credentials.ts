import { z } from "zod";

export const passwordLimits = { min: 10, max: 200 } as const;

/** Characters as the server counts them: composed, whole code points. */
export function passwordLength(password: string): number {
  return Array.from(password.normalize("NFC")).length;
}

// As loose as the server's: an instance without mail must admit any plausible address.
const email = z
  .string()
  .trim()
  .min(1, "Enter your e-mail address")
  .max(254, "Use at most 254 characters")
  .regex(/^[^\s@"<>()\\,;:]+@[^\s@"<>()\\,;:]+$/, "This does not look like an e-mail address yet");

const newPassword = z
  .string()
  .refine(
    (value) => passwordLength(value) >= passwordLimits.min,
    `Use at least ${passwordLimits.min} characters`,
  )
  .refine(
    (value) => passwordLength(value) <= passwordLimits.max,
    `Use at most ${passwordLimits.max} characters`,
  );

export const registration = z.object({
  full_name: z.string().trim().max(200, "Use at most 200 characters"),
  email,
  password: newPassword,
});

export const login = z.object({ email, password: z.string().min(1, "Enter your password") });

export const reset = z.object({ password: newPassword });

export type Registration = z.infer<typeof registration>;
export type Login = z.infer<typeof login>;
export type Reset = z.infer<typeof reset>;
