//! Small records by row number, in pages: nothing is moved as they grow, and a row costs what its record does.

/// Records of a page.
const PAGE: usize = 1024;

/// Row numbers beyond this have no page: one row far away must not take the memory of all before it.
const MOST: i64 = 1 << 28;

/// A record whose default stands for none.
pub(super) trait Record: Copy + Default {
    fn is_vacant(&self) -> bool;
}

/// Records by row number.
pub(super) struct Paged<T> {
    pages: Vec<Option<Box<[T]>>>,
    count: usize,
}

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self { pages: Vec::new(), count: 0 }
    }
}

impl<T: Record> Paged<T> {
    /// Page and place of a row; `None` for one that has no page.
    fn place(id: i64) -> Option<(usize, usize)> {
        let id = usize::try_from(id).ok().filter(|_| id < MOST)?;
        Some((id / PAGE, id % PAGE))
    }

    pub(super) fn get(&self, id: i64) -> Option<T> {
        let (page, place) = Self::place(id)?;
        let record = self.pages.get(page)?.as_ref()?.get(place)?;
        (!record.is_vacant()).then_some(*record)
    }

    /// Stores a record; whether there is a page for it.
    pub(super) fn put(&mut self, id: i64, record: T) -> bool {
        let Some((page, place)) = Self::place(id) else { return false };
        if self.pages.len() <= page {
            self.pages.resize_with(page + 1, || None);
        }
        let page = self.pages.get_mut(page).map(|page| page.get_or_insert_with(|| vec![T::default(); PAGE].into()));
        let Some(known) = page.and_then(|page| page.get_mut(place)) else { return false };
        self.count += usize::from(!record.is_vacant());
        self.count -= usize::from(!known.is_vacant());
        *known = record;
        true
    }

    /// How many records there are.
    pub(super) const fn len(&self) -> usize {
        self.count
    }

    /// Each record with its row, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (i64, T)> {
        self.pages.iter().enumerate().flat_map(|(number, page)| {
            let records = page.iter().flat_map(|page| page.iter().enumerate());
            let row = move |place: usize| i64::try_from(number * PAGE + place).unwrap_or(i64::MAX);
            records.filter(|(_, record)| !record.is_vacant()).map(move |(place, record)| (row(place), *record))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    struct Number(u32);

    impl Record for Number {
        fn is_vacant(&self) -> bool {
            self.0 == 0
        }
    }

    #[test]
    fn records_are_kept_by_row_however_far_apart() {
        let mut paged = Paged::default();
        let rows = [1, 2, 1023, 1024, 5_000_000, MOST - 1];
        for (number, row) in (1..).zip(rows) {
            assert!(paged.get(row).is_none() && paged.put(row, Number(number)));
        }
        assert_eq!((paged.len(), paged.get(1024), paged.get(3)), (6, Some(Number(4)), None));
        assert_eq!(paged.iter().map(|(row, _)| row).collect::<Vec<_>>(), rows);
        assert!(paged.put(2, Number(9)) && paged.put(1, Number::default()));
        assert_eq!((paged.len(), paged.get(2), paged.get(1)), (5, Some(Number(9)), None));
        for none in [-1, MOST, i64::MAX] {
            assert!(!paged.put(none, Number(1)) && paged.get(none).is_none());
        }
    }
}
