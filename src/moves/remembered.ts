/** A function of states that works out each answer once. */
export function remembered<T>(of: (state: number) => T): (state: number) => T {
  const known = new Map<number, T>();
  return (state) => {
    let answer = known.get(state);
    if (answer === undefined) {
      answer = of(state);
      known.set(state, answer);
    }
    return answer;
  };
}
