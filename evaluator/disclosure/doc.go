// Package disclosure decides what an evaluation may say about a score, and whether the score passes.
//
// A hidden set that answers exactly can be read out: by boosting random votes against an exact accuracy (Blum and Hardt,
// "The Ladder", arXiv 1502.04585), or label by label from an exact loss (Whitehill, arXiv 1707.01825). So in ladder mode
//
//   - the feedback value of the criterion's metric is rounded to whole steps, never to the better side, and what is disclosed
//     changes only when that is at least one whole step better than what was disclosed before;
//   - the other value is not looked at, and is refreshed only together with a step, on a grid of its own;
//   - otherwise the outcome repeats the ladder: submissions that do not improve it cannot be told apart;
//   - the payout split says passed or not; its values are shown with the pass, which closes the bounty, and are 0 before.
//
// In open mode both splits are shown as they are.
//
// # The grids
//
// Counts and losses are integers, so steps and grids are rounded up to whole ones:
//
//   - Accuracy as criterion: Step is in ppm; one step is ceil(Step*total/1e6) correct items, and correct is rounded down
//     to whole steps. The loss is the other value: clipped to [0, LossClip] and rounded up to LossGrid.
//   - Loss as criterion: one step is Step rounded up to a multiple of LossGrid, so that every disclosed loss is on LossGrid;
//     the loss is clipped to [0, LossClip] and rounded up to whole steps. Correct is the other value: rounded down to whole
//     percents of the total (OtherAccuracyGrid), since Step is no accuracy here.
//
// The clip applies to the mean, which is all that a score holds. Rounding up may lift a clipped loss to the next multiple
// above LossClip.
//
// # The ladder
//
// Index counts what was disclosed: -1 is nothing yet. The first measured evaluation sets the ladder whatever its value (index
// 0), each step adds one. In open mode every measured evaluation sets it to the exact values and adds one.
//
// # The pass
//
// The criterion is on the payout split's measured value, not on a rounded one: correct*1e6 >= ppm*total, or loss <= max.
// A passing outcome shows exact payout values in both modes, from which the contract recomputes the criterion. It moves the
// ladder by the same rules as any other; feedback does not decide a pass. The probe (submission 0) is no exception: if the
// initial weights pass, the outcome says so, and the board ends the bounty.
package disclosure
