"""Scoring the digits: warm against Keras evaluate, cold against a script."""
import json

from . import sides, stats
from .report import Row

SAMPLE_SECONDS = 1.0  # of each side in one sample, at least


def same_score(ours, theirs):
    """One record may fall to either side of a tie."""
    sides.agree("records", ours["total"], theirs["total"], 0, 0)
    sides.agree("correct", ours["correct"], theirs["correct"], 1, 0)
    sides.agree("loss", ours["loss_micro"] / 1e6, theirs["loss"])
    return f"{ours['correct']:,} of {ours['total']:,} right, loss {ours['loss_micro'] / 1e6:.6f} and {theirs['loss']:.6f}"


def steady(bench):
    """Records a second of a scorer that has the weights, and of a Keras model that has been called before."""
    meter = sides.Side(
        [bench.meter, "score", "--scorer", sides.BIN / "assay-scorer", "--model", bench.folder / "model",
         "--checkpoint", bench.folder / "trained.weights.h5", "--data", bench.folder / "data", "--split", "payout"],
        bench.folder / "meter.log")
    warm = meter.answer()
    tuned = bench.keras.do("tune_evaluate", batches=[64, 256, 512, 1024, 2048] if not bench.quick else [512])["best"]
    equal = same_score(warm, bench.keras.do("evaluate", batch=tuned["batch"], times=1))
    records, our_times, their_times = warm["total"], repeats(meter.ask()["seconds"]), repeats(tuned["seconds"])
    samples = stats.interleave(
        lambda: sum(meter.ask()["seconds"] for _ in range(our_times)) / our_times,
        lambda: bench.keras.do("evaluate", batch=tuned["batch"], times=their_times)["seconds"] / their_times,
        bench.pairs(15), bench.progress("steady"))
    meter.close()
    setting = f"batch {tuned['batch']}, {'XLA' if tuned['jit'] else 'no XLA'}"
    return Row("scoring, steady", "records/s", [records / s for s in samples.ours], [records / s for s in samples.theirs],
               samples.ratios(), bar=1.0, equal=equal, stolen=samples.stolen,
               ours_is=warm["profile"], theirs_is=f"model.evaluate, {setting}", setting=tuned)


def repeats(seconds):
    return max(1, round(SAMPLE_SECONDS / seconds))


def cold(bench, tuned):
    """Seconds from the start of a process to a signed score, and to a script's printed one."""
    ours = ([sides.BIN / "assay", "score", "--json", "--model", bench.folder / "model", "--checkpoint", bench.folder / "trained.weights.h5",
             "--data", bench.folder / "data", "--split", "payout"], [bench.meter, "sign"])
    theirs = [sides.python(), sides.HERE / "keras_cold.py", bench.folder, str(tuned["batch"]), str(tuned["jit"])]
    signed, printed = json.loads(sides.timed(*ours)[0]), json.loads(sides.timed(theirs)[0])
    e = signed["evaluation"]
    equal = same_score({"correct": e["payout_correct"], "total": e["payout_total"], "loss_micro": e["payout_loss_micro"]}, printed)
    samples = stats.interleave(lambda: sides.timed(*ours)[1], lambda: sides.timed(theirs)[1], bench.pairs(12), bench.progress("cold"))
    return Row("scoring, cold", "seconds", samples.ours, samples.theirs, samples.ratios(), bar=3.0, equal=equal, stolen=samples.stolen,
               digits=2, ours_is="assay score --json, then the attestation signed", theirs_is="keras_cold.py: load, evaluate, print")
