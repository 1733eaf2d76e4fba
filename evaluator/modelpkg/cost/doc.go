// Package cost says what one run of a model's graphs asks of a machine: which products, convolutions and passes over memory
// it consists of, how large each is and how often it runs, and the memory that they need. It follows shapes through the
// graph without TensorFlow, turns of loops included.
//
// A planner multiplies the parts by what a machine was measured to take for parts of their size.
package cost
