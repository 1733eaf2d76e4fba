package metric

import "math"

// exp and log are FreeBSD's e_exp.c and e_log.c (Sun Microsystems), as in Go's portable math package, with every product
// rounded before it is added: the explicit conversions forbid the compiler to fuse (Go specification, "Floating-point
// operators"). Both err by less than one unit in the last place.

const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
	log2e = 1.44269504088896338700e+00
)

// exp returns e^x for x <= 0; below the smallest normal result it returns 0.
func exp(x float64) float64 {
	const underflow = -7.08396418532264106224e+02
	if x < underflow {
		return 0
	}
	k := math.Trunc(float64(log2e*x) - 0.5)
	hi, lo := x-float64(k*ln2Hi), float64(k*ln2Lo)
	r := hi - lo
	t := float64(r * r)
	c := r - float64(t*horner(t, 1.66666666666666657415e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
		-1.65339022054652515390e-06, 4.13813679705723846039e-08))
	y := 1 - ((lo - float64(r*c)/(2-c)) - hi)
	return math.Ldexp(y, int(k))
}

// log returns the natural logarithm of a finite x >= 1.
func log(x float64) float64 {
	f, e := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f, e = f*2, e-1
	}
	f--
	k := float64(e)
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	odd := float64(s2 * horner(s4, 6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01, 1.479819860511658591e-01))
	even := float64(s4 * horner(s4, 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01))
	half := float64(float64(0.5*f) * f)
	return float64(k*ln2Hi) - ((half - (float64(s*(half+(odd+even))) + float64(k*ln2Lo))) - f)
}

// log1p returns log(1+x) for x >= 0, adding what rounding 1+x lost.
func log1p(x float64) float64 {
	u := 1 + x
	return log(u) + (x-(u-1))/u
}

// horner returns c[0] + c[1]*x + c[2]*x^2 + ...
func horner(x float64, c ...float64) float64 {
	y := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		y = c[i] + float64(x*y)
	}
	return y
}
