//! Where the spread of a table comes from: its rows, its columns, or what is left.

/// The variance of a table of values as a sum of three: of the rows, of the columns, and of the rest, in which rows and
/// columns act together.
///
/// These are the unbiased estimates of the crossed random-effects model with one value in each cell. Rows and columns
/// must be crossed, as points of an input and replications under common random numbers are. One-way estimates, from the
/// spread between and within rows, would take luck that all rows share for spread within them, and count the rows too low.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Components {
    /// Of the rows; an estimate below zero, which says that there is none to be seen, is zero.
    pub rows: f64,
    /// Of the columns; likewise.
    pub columns: f64,
    /// Of the rest.
    pub rest: f64,
}

impl Components {
    /// Of a table, by rows of equal length; `None` for fewer than two rows or columns, or if a value is not a number.
    #[must_use]
    pub fn of(table: &[Vec<f64>]) -> Option<Self> {
        let rows: Vec<usize> = (0..table.len()).collect();
        let columns: Vec<usize> = (0..table.first()?.len()).collect();
        Self::of_part(table, &rows, &columns)
    }

    /// Of these rows and columns of a table, any of which may be taken more than once, as in a resampling.
    #[must_use]
    pub fn of_part(table: &[Vec<f64>], rows: &[usize], columns: &[usize]) -> Option<Self> {
        let (p, n) = (rows.len() as f64, columns.len() as f64);
        if rows.len() < 2 || columns.len() < 2 {
            return None;
        }
        let cell = |row: usize, column: usize| table.get(row).and_then(|row| row.get(column)).copied();
        let mut of_rows = vec![0.0; rows.len()];
        let mut of_columns = vec![0.0; columns.len()];
        for (sum, row) in of_rows.iter_mut().zip(rows) {
            for (of_column, column) in of_columns.iter_mut().zip(columns) {
                let value = cell(*row, *column).filter(|value| value.is_finite())?;
                *sum += value / n;
                *of_column += value / p;
            }
        }
        let mean = of_rows.iter().sum::<f64>() / p;
        let squares = |means: &[f64]| means.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        let mut left = 0.0;
        for (of_row, row) in of_rows.iter().zip(rows) {
            for (of_column, column) in of_columns.iter().zip(columns) {
                left += (cell(*row, *column)? - of_row - of_column + mean).powi(2);
            }
        }
        // Mean squares, and from them what each is expected to be made of.
        let rest = left / ((p - 1.0) * (n - 1.0));
        let between_rows = n * squares(&of_rows) / (p - 1.0);
        let between_columns = p * squares(&of_columns) / (n - 1.0);
        Some(Self {
            rows: ((between_rows - rest) / n).max(0.0),
            columns: ((between_columns - rest) / p).max(0.0),
            rest,
        })
    }

    /// All of it.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.rows + self.columns + self.rest
    }

    /// The share of the rows, from 0 to 1; `None` if nothing varies.
    #[must_use]
    pub fn share_of_rows(&self) -> Option<f64> {
        (self.total() > 0.0).then(|| self.rows / self.total())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_by_hand() {
        // Rows 1 2 / 3 8: row means 1.5 and 5.5, column means 2 and 5, mean 3.5. Left over: ±1 in each cell, sum of squares
        // 4, on one degree of freedom. Between rows 2·(4 + 4) = 16, between columns 2·(2.25 + 2.25) = 9.
        // Rows (16 − 4)/2 = 6, columns (9 − 4)/2 = 2.5, rest 4.
        let components = Components::of(&[vec![1.0, 2.0], vec![3.0, 8.0]]).expect("two by two");
        assert_eq!(components, Components { rows: 6.0, columns: 2.5, rest: 4.0 });
        assert_eq!(components.share_of_rows(), Some(6.0 / 12.5));
    }

    #[test]
    fn rows_alone_or_columns_alone_are_all_of_it() {
        let rows = Components::of(&[vec![1.0; 3], vec![2.0; 3], vec![3.0; 3]]).expect("three by three");
        assert_eq!((rows, rows.share_of_rows()), (Components { rows: 1.0, columns: 0.0, rest: 0.0 }, Some(1.0)));
        // Luck that all rows share does not hide in them.
        let columns = Components::of(&[vec![1.0, 2.0, 3.0], vec![1.0, 2.0, 3.0]]).expect("two by three");
        assert_eq!((columns, columns.share_of_rows()), (Components { rows: 0.0, columns: 1.0, rest: 0.0 }, Some(0.0)));
    }

    #[test]
    fn an_estimate_below_zero_is_nothing() {
        // Rows alike on average, and opposed in each column.
        let components = Components::of(&[vec![1.0, -1.0], vec![-1.0, 1.0]]).expect("two by two");
        assert_eq!(components, Components { rows: 0.0, columns: 0.0, rest: 4.0 });
    }

    #[test]
    fn too_little_says_nothing() {
        assert_eq!(Components::of(&[]), None);
        assert_eq!(Components::of(&[vec![1.0, 2.0]]), None);
        assert_eq!(Components::of(&[vec![1.0], vec![2.0]]), None);
        assert_eq!(Components::of(&[vec![1.0, 2.0], vec![f64::NAN, 2.0]]), None);
        let same = Components::of(&[vec![5.0; 2], vec![5.0; 2]]).expect("two by two");
        assert_eq!(same.share_of_rows(), None);
    }
}
