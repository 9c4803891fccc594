/** Names of days, months and feasts: capitalised words that name nobody. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');

export const MONTHS = words(
  'january february march april may june july august september october november december',
);

/** Feasts and seasons of fasting of several religions, by one word of their names each. */
export const FEASTS = words(
  'christmas easter lent advent pentecost epiphany ramadan eid ashura passover hanukkah purim sukkot diwali holi vesak nowruz navruz thanksgiving',
);
