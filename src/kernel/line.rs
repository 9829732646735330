//! The waiting line: by urgency, then by a rank within the urgency, then in order of joining.

use std::collections::VecDeque;

/// Who waits for one thing, most urgent first.
#[derive(Clone, Debug)]
pub struct Line<W> {
    /// One lane for each urgency that ever waited here, most urgent (lowest) first; few.
    lanes: Vec<Lane<W>>,
    len: usize,
}

#[derive(Clone, Debug)]
struct Lane<W> {
    urgency: u8,
    /// Ascending by rank; those of equal rank in order of joining.
    queue: VecDeque<(i64, W)>,
}

impl<W> Default for Line<W> {
    fn default() -> Self {
        Self { lanes: Vec::new(), len: 0 }
    }
}

impl<W: Copy + PartialEq> Line<W> {
    /// Joins, behind everyone of the same urgency whose rank is not higher. In a line of oldest first the rank is the
    /// instant the wait began, in a line of newest first its negative.
    pub fn join(&mut self, urgency: u8, rank: i64, who: W) {
        let index = match self.lanes.iter().position(|lane| lane.urgency >= urgency) {
            Some(index) if self.lanes[index].urgency == urgency => index,
            found => {
                let index = found.unwrap_or(self.lanes.len());
                self.lanes.insert(index, Lane { urgency, queue: VecDeque::new() });
                index
            }
        };
        let queue = &mut self.lanes[index].queue;
        if queue.back().is_none_or(|(last, _)| *last <= rank) {
            queue.push_back((rank, who));
        } else {
            queue.insert(queue.partition_point(|(other, _)| *other <= rank), (rank, who));
        }
        self.len += 1;
    }

    /// The urgency and the rank of the first in line.
    #[must_use]
    pub fn first(&self) -> Option<(u8, i64)> {
        self.lanes.iter().find_map(|lane| Some((lane.urgency, lane.queue.front()?.0)))
    }

    /// Who is first in line.
    #[must_use]
    pub fn first_in_line(&self) -> Option<W> {
        self.lanes.iter().find_map(|lane| Some(lane.queue.front()?.1))
    }

    /// Takes the first in line.
    pub fn take(&mut self) -> Option<W> {
        if self.len == 0 {
            return None;
        }
        let (_, who) = self.lanes.iter_mut().find_map(|lane| lane.queue.pop_front())?;
        self.len -= 1;
        Some(who)
    }

    /// Leaves the line; says whether `who` stood there with this urgency and rank.
    pub fn leave(&mut self, urgency: u8, rank: i64, who: W) -> bool {
        let Some(lane) = self.lanes.iter_mut().find(|lane| lane.urgency == urgency) else { return false };
        let from = lane.queue.partition_point(|(other, _)| *other < rank);
        let found =
            lane.queue.range(from..).take_while(|(other, _)| *other == rank).position(|(_, other)| *other == who);
        if let Some(offset) = found {
            lane.queue.remove(from + offset);
            self.len -= 1;
        }
        found.is_some()
    }

    /// How many wait.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nobody waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urgency_then_rank_then_joining() {
        let mut line = Line::default();
        line.join(5, 10, "later");
        line.join(5, 5, "earlier");
        line.join(5, 10, "last of equals");
        line.join(1, 99, "urgent");
        assert_eq!((line.len(), line.first()), (4, Some((1, 99))));
        let order: Vec<_> = std::iter::from_fn(|| line.take()).collect();
        assert_eq!(order, ["urgent", "earlier", "later", "last of equals"]);
    }

    #[test]
    fn only_who_stands_there_can_leave() {
        let mut line = Line::default();
        line.join(5, 1, 'a');
        line.join(5, 1, 'b');
        assert!(!line.leave(5, 2, 'a'));
        assert!(!line.leave(4, 1, 'a'));
        assert!(line.leave(5, 1, 'a'));
        assert!(!line.leave(5, 1, 'a'));
        assert_eq!(line.take(), Some('b'));
        assert!(line.is_empty());
    }
}
