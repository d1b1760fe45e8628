/** Who does something: the owner of a key or token, or a person at the screen. */
export interface Actor {
  userId: string;
  isAdmin: boolean;
}
