// Package metric scores a model's logits against labels: how many items are right, and the mean loss.
//
// Items are the labels of a record that do not carry the ignore label: one per example for classification, one per token
// for sequences, one per logit for binary and regression models. Per item, with the logit(s) z and the label y:
//
//   - sparse_categorical_crossentropy: loss log(sum_j exp(z_j)) - z_y; right if y is the index of the largest logit, ties to
//     the lowest index.
//   - binary_crossentropy: loss max(z,0) - z*y + log(1+exp(-|z|)), y is 0 or 1; right if (z > 0) == (y == 1).
//   - mean_squared_error: loss (z - y)^2; nothing is right or wrong, so Correct is always 0.
//
// These are Keras's losses with from_logits=True and reduction "sum_over_batch_size" (keras/src/losses), over all items.
//
// A score is a pure function of the float32 logits' bits, the labels and their order: float64 arithmetic in a fixed order
// with a compensated sum, an exact division, and exp and log of our own, since those of package math differ in the last bit
// between processors (they use fused multiply-add where there is one). How records are cut into batches has no effect.
package metric
