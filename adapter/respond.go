package adapter

import (
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// contextKey names of a request's record in gin's context; instrument reads them.
const (
	keyOutcome  = "outcome" // of metrics: the kind of reply
	keyCode     = "code"
	keyError    = "error"
	keyJobRunID = "job_run_id"
	keyEvalID   = "eval_id"
	keyEndpoint = "endpoint"
	keyAgain    = "again" // true: logged at level debug
)

// public is what a caller may know of an error. The text of what is the caller's own fault says what is wrong with the
// request; of our own failures only the table's text is shown, since causes may name hosts, paths or keys.
func public(err error) (fault.Code, string) {
	info := fault.InfoOf(err)
	switch info.Verdict {
	case fault.Invalid:
		return info.Code, err.Error()
	case fault.Infra:
		return info.Code, info.Doc
	}
	return fault.Internal, fault.Internal.Info().Doc // a submission's fault is an answer, never an error
}

// respondSuccess sends HTTP 200 with a stored answer.
func respondSuccess(c *gin.Context, jobRunID string, stored []byte) {
	c.Set(keyOutcome, "success")
	c.Data(http.StatusOK, jsonType, success(jobRunID, stored))
}

// respondPending sends HTTP 200, as any other status would leave the node's run without output.
func respondPending(c *gin.Context) {
	c.Set(keyOutcome, "pending")
	c.JSON(http.StatusOK, ea.Accepted{Pending: true})
}

// respondError is the only place that maps errors to HTTP. The body always holds an error object, which nodes show.
func respondError(c *gin.Context, jobRunID string, err error) {
	code, message := public(err)
	status := code.Info().HTTP
	c.Set(keyOutcome, outcomeOf(status))
	c.Set(keyCode, string(code))
	c.Set(keyError, err.Error())
	if wait := retryAfter(code); wait > 0 {
		c.Header("Retry-After", strconv.Itoa(wait))
	}
	body, err := json.Marshal(ea.Failure{
		JobRunID: jobRunID, Status: "errored", StatusCode: status,
		Error: ea.Error{Name: string(code), Message: clip(message, 2000)},
	})
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Abort()
	c.Data(status, jsonType, body)
}

// jsonType is the content type of replies.
const jsonType = "application/json; charset=utf-8"

// retryAfter is in seconds; 0 for errors that say nothing about when.
func retryAfter(code fault.Code) int {
	switch code {
	case fault.TooManyRequests:
		return 5
	case fault.Pending, fault.Canceled:
		return 2
	}
	return 0
}

// outcomeOf uses the words of ea-framework-js for the kinds of replies.
func outcomeOf(status int) string {
	switch {
	case status == http.StatusGatewayTimeout:
		return "timeoutError"
	case status < http.StatusInternalServerError:
		return "inputError"
	}
	return "adapterError"
}

func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n]
}
