//! Symmetric matrices and their axes, by Jacobi's rotations.

/// A square matrix.
pub struct Matrix {
    size: usize,
    cells: Vec<f64>,
}

impl Matrix {
    pub fn new(size: usize) -> Self {
        let cells = vec![0.0; size * size];
        Self { size, cells }
    }

    /// Adds a vector times itself.
    pub fn add_outer(&mut self, vector: &[f32], weight: f32) {
        for (row, one) in vector.iter().enumerate() {
            for (column, other) in vector.iter().enumerate() {
                self.cells[row * self.size + column] += f64::from(one * other * weight);
            }
        }
    }

    pub fn add_identity(&mut self, weight: f32) {
        for at in 0..self.size {
            self.cells[at * self.size + at] += f64::from(weight);
        }
    }

    pub fn trace(&self) -> f32 {
        let diagonal = (0..self.size).map(|at| self.cells[at * self.size + at]);
        diagonal.sum::<f64>() as f32
    }
}

/// How often all pairs are rotated; far more than it takes.
const ROUNDS: usize = 12;

/// The stretches along the axes of a symmetric matrix, the largest first, and the axes.
pub fn eigen(matrix: Matrix) -> (Vec<f32>, Vec<Vec<f32>>) {
    let Matrix { size, mut cells } = matrix;
    let mut axes = vec![0.0_f64; size * size];
    for at in 0..size {
        axes[at * size + at] = 1.0;
    }
    for _ in 0..ROUNDS {
        for p in 0..size {
            for q in p + 1..size {
                let off = cells[p * size + q];
                if off.abs() < 1e-15 {
                    continue;
                }
                let turn = (cells[q * size + q] - cells[p * size + p]) / (2.0 * off);
                let t = turn.signum() / (turn.abs() + (turn * turn + 1.0).sqrt());
                let t = if turn == 0.0 { 1.0 } else { t };
                let c = 1.0 / (t * t + 1.0).sqrt();
                let s = t * c;
                for k in 0..size {
                    let (a, b) = (cells[k * size + p], cells[k * size + q]);
                    cells[k * size + p] = c * a - s * b;
                    cells[k * size + q] = s * a + c * b;
                }
                for k in 0..size {
                    let (a, b) = (cells[p * size + k], cells[q * size + k]);
                    cells[p * size + k] = c * a - s * b;
                    cells[q * size + k] = s * a + c * b;
                    let (a, b) = (axes[p * size + k], axes[q * size + k]);
                    axes[p * size + k] = c * a - s * b;
                    axes[q * size + k] = s * a + c * b;
                }
            }
        }
    }
    let mut order: Vec<usize> = (0..size).collect();
    let value = |at: &usize| cells[at * size + at];
    order.sort_by(|one, other| value(other).total_cmp(&value(one)));
    let axis = |at: &usize| {
        axes[at * size..(at + 1) * size]
            .iter()
            .map(|one| *one as f32)
            .collect()
    };
    let values = order.iter().map(|at| value(at) as f32).collect();
    (values, order.iter().map(axis).collect())
}
